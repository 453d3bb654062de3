// Each browser test file says so when the Worker or the widget could not be built or started.
import { inject } from 'vitest';

const failure = inject('serverFailure');
if (failure) throw new Error(failure);
