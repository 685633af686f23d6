package dev.stile.report;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Counts and timings for Prometheus. Names and labels are few and fixed: nothing that a visitor
 * sends becomes a label. Thread-safe.
 */
public final class Counts {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** One request was answered. */
  public void answered(String action, int status, String code) {
    Counter.builder("stile.requests")
        .description("Answered requests by action, HTTP status and code.")
        .tag("action", action)
        .tag("status", Integer.toString(status))
        .tag("code", code)
        .register(registry)
        .increment();
  }

  /** One request was throttled. */
  public void throttled(String code) {
    Counter.builder("stile.throttles")
        .description("Requests refused because there were too many, by code.")
        .tag("code", code)
        .register(registry)
        .increment();
  }

  /** Does {@code work} and records how long the step took. */
  public <T> T timed(String step, Supplier<T> work) {
    Timer timer =
        Timer.builder("stile.step")
            .description("Time by step.")
            .tag("step", step)
            .publishPercentileHistogram()
            .register(registry);
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      timer.record(System.nanoTime() - start, java.util.concurrent.TimeUnit.NANOSECONDS);
    }
  }

  /** Publishes a number that is read whenever somebody asks; {@code source} must outlive this. */
  public <T> void publish(String name, String description, T source, ToDoubleFunction<T> reading) {
    Gauge.builder(name, source, reading)
        .description(description)
        .strongReference(true)
        .register(registry);
  }

  /** The like for a number that only grows; {@code source} is not kept alive. */
  public <T> void publishCount(
      String name, String description, T source, ToDoubleFunction<T> reading) {
    FunctionCounter.builder(name, source, reading).description(description).register(registry);
  }

  /** Everything in the text format of Prometheus. */
  public String scrape() {
    return registry.scrape();
  }
}
