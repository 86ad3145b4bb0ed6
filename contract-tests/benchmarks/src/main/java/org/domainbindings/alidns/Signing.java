package org.domainbindings.alidns;

import com.aliyuncs.auth.HmacSHA1Signer;
import com.aliyuncs.auth.RpcSignatureComposer;
import com.aliyuncs.http.MethodType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.domainbindings.Secret;
import org.domainbindings.http.RequestParameters.Parameter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The signature of one request; in this package, as nobody else may call the signer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Signing {

  private final Map<String, String> parameters = new LinkedHashMap<>();
  private List<Parameter> list = List.of();

  /** Prepares a request, and shows that both sign it alike. */
  @Setup
  public void prepare() {
    parameters.put("Action", "ApplyForRetrievalDomainName");
    parameters.put("DomainName", "example.com");
    parameters.put("Format", "JSON");
    parameters.put("Version", "2015-01-09");
    parameters.put("AccessKeyId", "testid");
    parameters.put("SignatureMethod", "HMAC-SHA1");
    parameters.put("Timestamp", "2026-11-26T12:00:00Z");
    parameters.put("SignatureVersion", "1.0");
    parameters.put("SignatureNonce", "f59ed6a9-83fc-473b-9cc6-99c95df3856e");
    list =
        parameters.entrySet().stream()
            .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
            .toList();
    if (!ours().equals(vendor())) {
      throw new IllegalStateException("The signatures differ");
    }
  }

  /** Our signer. */
  @Benchmark
  public String ours() {
    return AlidnsSigner.sign("POST", list, Secret.of("testsecret"));
  }

  /** The vendor's. */
  @Benchmark
  public String vendor() {
    HmacSHA1Signer signer = new HmacSHA1Signer();
    String text =
        RpcSignatureComposer.getComposer()
            .composeStringToSign(MethodType.POST, null, signer, parameters, null, null);
    return signer.signString(text, "testsecret&");
  }
}
