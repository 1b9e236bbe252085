import type { Step } from './step.ts'

export const furniture: Step = () => {}
