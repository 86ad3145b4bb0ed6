package org.domainbindings.sandbox.control;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.client.ClientConverterFactory;
import org.domainbindings.sandbox.client.Provider;
import org.domainbindings.sandbox.client.SandboxState;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.domainbindings.sandbox.server.StateParser;

/** The state of all simulated providers, as one JSON document. */
public final class States {

  private static final JsonAdapter<SandboxState> JSON =
      ClientConverterFactory.moshi().adapter(SandboxState.class).indent("  ");

  private final Set<Provider> providers;
  private final DnspodSandbox dnspod;
  private final AlidnsSandbox alidns;
  private final FreenomSandbox freenom;

  /** Created by the sandbox. */
  public States(
      Set<Provider> providers, DnspodSandbox dnspod, AlidnsSandbox alidns, FreenomSandbox freenom) {
    this.providers = providers;
    this.dnspod = dnspod;
    this.alidns = alidns;
    this.freenom = freenom;
  }

  /**
   * Returns the simulated providers.
   *
   * @return the providers
   */
  public Set<Provider> providers() {
    return providers;
  }

  SandboxState get() {
    var state = SandboxState.builder();
    if (providers.contains(Provider.DNSPOD)) {
      state.dnspod(dnspod.data());
    }
    if (providers.contains(Provider.ALIDNS)) {
      state.alidns(alidns.data());
    }
    if (providers.contains(Provider.FREENOM)) {
      state.freenom(freenom.data());
    }
    return state.build();
  }

  /** Replaces the state of the given providers, atomically. */
  public void replace(SandboxState state) {
    change(state, true);
  }

  void add(SandboxState state) {
    change(state, false);
  }

  private void change(SandboxState state, boolean inPlaceOfAll) {
    StateParser.nothingUnknown(state.additionalProperties(), "state");
    List<Runnable> changes = new ArrayList<>();
    if (state.dnspod() != null) {
      changes.add(dnspod.reading(state.dnspod(), inPlaceOfAll));
    }
    if (state.alidns() != null) {
      changes.add(alidns.reading(state.alidns(), inPlaceOfAll));
    }
    if (state.freenom() != null) {
      changes.add(freenom.reading(state.freenom(), inPlaceOfAll));
    }
    changes.forEach(Runnable::run);
  }

  /** Sets up a provider state of a contract. */
  void given(Provider provider, String state, Map<String, String> facts) {
    if (!providers.contains(provider)) {
      throw new IllegalArgumentException("The sandbox does not simulate " + provider);
    }
    if (provider.equals(Provider.DNSPOD)) {
      dnspod.given(state, facts);
    } else if (provider.equals(Provider.ALIDNS)) {
      alidns.given(state, facts);
    } else {
      freenom.given(state, facts);
    }
  }

  /** Returns a number that changes whenever the state does. */
  long version() {
    return dnspod.version() + alidns.version() + freenom.version();
  }

  static String write(SandboxState state) {
    return JSON.toJson(state);
  }

  /**
   * Reads a state file.
   *
   * @throws IllegalArgumentException if it is invalid or cannot be read
   */
  public static SandboxState read(Path file) {
    try {
      return read(JSON, Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + " is no state: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read " + file + ": " + e, e);
    }
  }

  static <T> T read(JsonAdapter<T> adapter, String text) {
    try {
      var value = adapter.fromJson(text);
      if (value == null) {
        throw new IllegalArgumentException("A JSON object is needed, not null");
      }
      return value;
    } catch (JsonDataException | JsonEncodingException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    } catch (EOFException e) {
      throw new IllegalArgumentException("The JSON has no end", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("This is no JSON: " + e.getMessage(), e);
    }
  }
}
