package dev.jxapi.runtime.internal;

import java.util.concurrent.Executor;

/**
 * An executor of ours that the network's thread itself may hand tasks to: it never blocks, never throws, and what runs in
 * it at once is short. Executors of applications are called by other threads.
 */
@FunctionalInterface
public interface PromptExecutor extends Executor {}
