import type { Step } from './step.ts'

export const times: Step = () => {}
