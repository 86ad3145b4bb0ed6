package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Clients of random specs compile, and random values survive decoding and encoding.
 *
 * <p>{@code -Drandom.specs=1000} tries more of them, {@code -Drandom.seed} others.
 */
class RandomSpecTest {

  private static final int SPECS = Integer.getInteger("random.specs", 24);
  private static final long SEED = Long.getLong("random.seed", 1L);
  private static final int AT_ONCE = 50;
  private static final int VALUES = 6;

  @Test
  void valuesSurvive() throws Exception {
    List<String> lost = new ArrayList<>();
    for (long first = SEED; first < SEED + SPECS; first += AT_ONCE) {
      tryOut(first, Math.min(AT_ONCE, SEED + SPECS - first), lost);
    }
    assertThat(lost).isEmpty();
  }

  private static void tryOut(long first, long count, List<String> lost) throws Exception {
    TestProject project = TestProject.named("random");
    for (long seed = first; seed < first + count; seed++) {
      RandomSpec spec = new RandomSpec(seed);
      project.generate(project.write("specs/s" + seed + ".json", spec.text()), "s" + seed);
    }
    assertThat(project.compile()).isEmpty();
    ClassLoader loader = project.loader();
    Moshi moshi = new Moshi.Builder().build();
    for (long seed = first; seed < first + count; seed++) {
      RandomSpec spec = new RandomSpec(seed);
      for (String name : spec.names()) {
        JsonAdapter<Object> adapter =
            moshi.adapter((java.lang.reflect.Type) loader.loadClass("s" + seed + "." + name));
        for (int i = 0; i < VALUES; i++) {
          String value = spec.value(name).toString();
          String written = written(adapter, value);
          if (!RandomSpec.parse(written).equals(RandomSpec.parse(value))) {
            lost.add("seed " + seed + ", " + name + ": " + value + " became " + written);
          }
        }
      }
    }
  }

  private static String written(JsonAdapter<Object> adapter, String value) {
    try {
      return adapter.toJson(adapter.fromJson(value));
    } catch (Exception e) {
      return "\"" + String.valueOf(e).replaceAll("[\"\\\\\\p{Cntrl}]", "?") + "\"";
    }
  }
}
