import type { Step } from './step.ts'

export const bullets: Step = () => {}
