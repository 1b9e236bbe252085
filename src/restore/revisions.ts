import type { Step } from './step.ts'

export const revisions: Step = () => {}
