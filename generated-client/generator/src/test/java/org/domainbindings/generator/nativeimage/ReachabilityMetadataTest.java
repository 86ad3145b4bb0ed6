package org.domainbindings.generator.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachabilityMetadataTest {

  @Test
  void listsInterfacesOnly(@TempDir Path classes) throws IOException {
    var folder = Files.createDirectories(classes.resolve("com/example"));
    for (var name : new String[] {"ZonesApi", "Zone", "ZoneJsonAdapter", "Zone$Builder", "Wire"}) {
      Files.createFile(folder.resolve(name + ".class"));
    }
    ReachabilityMetadata.main(new String[] {classes.toString(), "com.example", "zones"});
    assertThat(
            classes.resolve("META-INF/native-image/com.example/zones/reachability-metadata.json"))
        .hasContent(
            """
            {
              "reflection": [
                {"type": {"proxy": ["com.example.ZonesApi"]}},
                {"type": "com.example.ZonesApi", "allDeclaredMethods": true}
              ]
            }
            """);
  }
}
