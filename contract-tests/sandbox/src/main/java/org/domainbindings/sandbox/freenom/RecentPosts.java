package org.domainbindings.sandbox.freenom;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.domainbindings.sandbox.server.Hash;
import org.domainbindings.sandbox.server.Parameters;

/** The answers to the POSTs of the last 30 seconds, which are repeated if a request is resent. */
final class RecentPosts {

  private static final Duration KEPT = Duration.ofSeconds(30);

  /** The identity of a call: the function, and the parameters in any order. */
  record Key(FreenomFunction function, Map<String, List<String>> parameters) {

    static Key of(FreenomFunction function, Parameters parameters) {
      Map<String, List<String>> values = new HashMap<>();
      for (var entry : parameters.entries()) {
        values.put(entry.plainName(), parameters.all(entry.plainName()));
      }
      return new Key(function, values);
    }
  }

  private record Post(Instant time, Hash answer) {}

  private final Map<Key, Post> posts = new HashMap<>();

  synchronized Optional<Hash> find(Key key, Instant now) {
    posts.values().removeIf(post -> !now.isBefore(post.time().plus(KEPT)));
    return Optional.ofNullable(posts.get(key)).map(Post::answer);
  }

  synchronized void add(Key key, Hash answer, Instant now) {
    posts.put(key, new Post(now, answer));
  }

  synchronized void clear() {
    posts.clear();
  }
}
