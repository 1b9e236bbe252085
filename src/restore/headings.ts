import type { Step } from './step.ts'

export const headings: Step = () => {}
