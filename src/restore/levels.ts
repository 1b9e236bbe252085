import type { Step } from './step.ts'

export const levels: Step = () => {}
