package org.ladderregistry.launcher.demo;

import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far it is: a bar on a terminal, a line now and then elsewhere. */
interface Progress extends AutoCloseable {
    void step();

    @Override
    void close();

    static Progress of(int steps, boolean terminal) {
        return terminal ? new Bar(steps) : new Lines(steps);
    }

    /** One line that is drawn again and again. */
    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(int steps) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName("Recording")
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setUpdateIntervalMillis(250)
                    .showSpeed()
                    .build();
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line for each tenth of the way. */
    final class Lines implements Progress {
        private static final int PARTS = 10;

        private final int steps;
        private final AtomicInteger done = new AtomicInteger();
        private final long began = System.nanoTime();

        Lines(int steps) {
            this.steps = steps;
        }

        @Override
        public void step() {
            int now = done.incrementAndGet();
            if ((long) now * PARTS / steps > (now - 1L) * PARTS / steps) {
                double seconds = (System.nanoTime() - began) / 1e9;
                System.out.printf("%3d %%, %d of %d, after %.0f s%n", now * 100L / steps, now, steps, seconds);
            }
        }

        @Override
        public void close() {}
    }
}
