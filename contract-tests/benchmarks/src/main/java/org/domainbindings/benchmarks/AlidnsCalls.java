package org.domainbindings.benchmarks;

import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.IAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import org.domainbindings.alidns.Alidns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A signed call over loopback, with the adapters and with the vendor's client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AlidnsCalls {

  private static final String REQUEST_ID = "536E9CAD-DB30-4647-AC87-AA5CC38C5382";

  private CannedServer server;
  private Alidns ours;
  private IAcsClient vendor;

  /** Starts the server and creates the clients, which must read the same. */
  @Setup
  public void start() throws IOException, ClientException {
    String body = "{\"RequestId\":\"" + REQUEST_ID + "\",\"DomainName\":\"example.com\"}";
    server = new CannedServer(ServerSocketFactory.getDefault(), line -> body);
    ours =
        Alidns.builder()
            .baseUrl(URI.create("http://localhost:" + server.port()))
            .credentials("testid", "testsecret")
            .build();
    vendor = new DefaultAcsClient(DefaultProfile.getProfile("cn-hangzhou", "testid", "testsecret"));
    if (!ours().contains(REQUEST_ID) || !vendor().contains(REQUEST_ID)) {
      throw new IllegalStateException("The contestants do not read the same");
    }
  }

  /** Stops the server. */
  @TearDown
  public void stop() {
    ours.close();
    vendor.shutdown();
    server.close();
  }

  /** With the adapters. */
  @Benchmark
  public String ours() {
    return String.valueOf(ours.applyForRetrieval("example.com"));
  }

  /** With the vendor's client, which leaves the answer as text. */
  @Benchmark
  public String vendor() throws ClientException {
    CommonRequest request = new CommonRequest();
    request.setSysDomain("localhost:" + server.port());
    request.setSysProtocol(ProtocolType.HTTP);
    request.setSysMethod(MethodType.POST);
    request.setSysVersion("2015-01-09");
    request.setSysAction("ApplyForRetrievalDomainName");
    request.putQueryParameter("DomainName", "example.com");
    return vendor.getCommonResponse(request).getData();
  }
}
