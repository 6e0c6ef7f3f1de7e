package org.fsmlight.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The configuration of the build, read from the root pom so that tests cannot deviate from it. */
final class RootPom {
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final XPath XPATH = XPathFactory.newInstance().newXPath();
  private final Document pom;

  RootPom() throws Exception {
    pom =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(ROOT.resolve("pom.xml").toFile());
  }

  /** The texts at an XPath, with the properties of the pom resolved. */
  List<String> texts(String xpath) throws Exception {
    var found = (NodeList) XPATH.evaluate(xpath, pom, XPathConstants.NODESET);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> resolved(found.item(i).getTextContent().strip()))
        .toList();
  }

  static String plugin(String artifact) {
    return "/project/build/plugins/plugin[artifactId='%s']".formatted(artifact);
  }

  private String resolved(String text) {
    var properties = pom.getElementsByTagName("properties").item(0).getChildNodes();
    var resolved = text;
    for (int i = 0; i < properties.getLength(); i++) {
      resolved =
          resolved.replace(
              "${" + properties.item(i).getNodeName() + "}", properties.item(i).getTextContent());
    }
    return resolved;
  }
}
