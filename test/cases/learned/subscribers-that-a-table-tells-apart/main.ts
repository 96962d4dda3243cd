import { InMemoryEventBus } from './bus';
import { BudgetLost, BudgetSentEvent, OrderApproved } from './events';
import { Budgets, WhenApproved, WhenReceived } from './handlers';

const bus = new InMemoryEventBus();
bus.subscribe('order.received', new WhenReceived());
bus.subscribe('order.approved', new WhenApproved());
bus.subscribe('BudgetSent', new Budgets());

export async function sendBudget(id: string): Promise<void> {
  await bus.publish(new BudgetSentEvent(id));
}

export async function loseBudget(id: string): Promise<void> {
  await bus.publish(new BudgetLost(id));
}

export async function approve(id: string): Promise<void> {
  await bus.publish(new OrderApproved(id));
}
