import type { Step } from './step.ts'

export const rejoin: Step = () => {}
