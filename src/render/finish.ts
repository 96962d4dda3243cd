import { cut, xml } from './escape.js';
import { FAMILY, FONT, fitted } from './text-width.js';

/**
 * Graphviz's SVG made fit for pages: scales down, has a name and a description, links and tooltips that browsers show.
 * @param styled whether it says itself that it scales; a page with a policy says that in its own style
 */
export function finish(svg: string, title: string, description: string, styled = true): string {
  const style = styled ? ' style="max-width:100%;height:auto"' : '';
  return (
    fitted(svg.slice(svg.indexOf('<svg')))
      .replace(/<!-{2}[\s\S]*?-->\n?/g, '')
      .replace(/<svg width="([\d.]+)pt" height="([\d.]+)pt"\n? (viewBox="[^"]*")([^>]*)>/, (_, width, height, box, rest) =>
        [
          `<svg width="${width}" height="${height}" ${box}${rest} role="img"${style}>`,
          `<title>${xml(cut(title, 200))}</title>`,
          `<desc>${xml(description)}</desc>`,
        ].join('\n'),
      )
      .replace(/<g id="([^"]*)" class="([^"]*)">\n<title>([^<]*)<\/title>/g, '<g id="$1" class="$2" data-id="$3">')
      .replace(
        /<a ([^>]*?)xlink:title="([^"]*)"([^>]*)>/g,
        (_, before, tip, after) => `<a ${`${before}${after}`.trim()}><title>${tip}</title>`,
      )
      .replace(/<a >/g, '<a>')
      .replace(/<g id="a_row_\d+">/g, '<g class="row">')
      // Graphviz numbers these through all the pictures that a process draws.
      .replace(/<g id="a_[^"]*">/g, '<g>')
      .replaceAll(`font-family="${FONT}"`, `font-family="${FAMILY}"`)
  );
}
