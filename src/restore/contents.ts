import type { Step } from './step.ts'

export const contents: Step = () => {}
