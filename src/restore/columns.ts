import type { Step } from './step.ts'

export const columns: Step = () => {}
