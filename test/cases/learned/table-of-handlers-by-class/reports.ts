export class WeeklyReport {}
export class DailyReport {}

const reportHandlers = new Map<Function, (report: object) => void>([
  [WeeklyReport, (report) => console.log('week', report)],
  [DailyReport, printDay],
]);

function printDay(report: object) {
  console.log('day', report);
}

export function handle(report: object) {
  reportHandlers.get(report.constructor)?.(report);
}

export const nightly = () => handle(new DailyReport());
