package io.bankspec.core.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    @Test
    void whoeverNeedsItMakesItWhenAllThreadsOfThePoolAreTaken() {
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++)
            ForkJoinPool.commonPool().execute(() -> await(end));
        try {
            assertThat(new Background<>(Thread::currentThread).begin().get()).isSameAs(Thread.currentThread());
        } finally {
            end.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void itIsMadeOnce() {
        AtomicInteger made = new AtomicInteger();
        Background<Integer> background = new Background<>(made::incrementAndGet).begin();
        assertThat(background.get()).isEqualTo(1);
        assertThat(background.get()).isEqualTo(1);
    }

    @Test
    void failuresComeAsTheyAre() {
        AssertionError error = new AssertionError("no TLS");
        assertThatThrownBy(() -> new Background<>(() -> {
                            throw error;
                        })
                        .get())
                .isSameAs(error);
        IllegalStateException failure = new IllegalStateException("closed");
        assertThatThrownBy(() -> new Background<>(() -> {
                            throw failure;
                        })
                        .get())
                .isSameAs(failure);
        IOException checked = new IOException("gone");
        assertThatThrownBy(() -> new Background<>(() -> {
                            throw checked;
                        })
                        .get())
                .isInstanceOf(IllegalStateException.class)
                .hasCause(checked);
    }

    @Test
    void anInterruptedThreadGetsItAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThat(new Background<>(() -> "made").get()).isEqualTo("made");
        assertThat(Thread.interrupted()).isTrue();
    }
}
