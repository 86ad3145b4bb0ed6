package org.domainbindings.contract;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The real services, held to the contracts; only the profile {@code live} runs this. */
class LiveVerification {

  @TestFactory
  Stream<DynamicNode> realServicesAnswerAsTheContractsSay() {
    return new LiveReplay(System.getenv(), System.out::println).tests();
  }
}
