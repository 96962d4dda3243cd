interface Question {
  kind: string;
  text: string;
}

/** What is asked here is answered here: nothing went anywhere. */
export class Form {
  private readonly fields: Record<string, (field: { label: string }) => string>;
  constructor({ fields }: { fields: Record<string, (field: { label: string }) => string> }) {
    this.fields = fields;
  }
  render(questions: readonly Question[]) {
    return questions.map((question) => this.fields[question.kind]({ label: question.text }));
  }
}

export const form = new Form({
  fields: {
    text: ({ label }) => `<input name="${label}">`,
    choice: ({ label }) => `<select name="${label}">`,
  },
});
export const page = () => form.render([{ kind: 'text', text: 'Name' }, { kind: 'choice', text: 'Size' }]);
