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

/** What the build really does, read from the pom so that the tests cannot drift from it. */
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

  /** The texts found, with properties of the pom filled in. */
  List<String> texts(String xpath) throws Exception {
    NodeList found = (NodeList) XPATH.evaluate(xpath, pom, XPathConstants.NODESET);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> resolved(found.item(i).getTextContent().strip()))
        .toList();
  }

  static String plugin(String artifact) {
    return "/project/build/plugins/plugin[artifactId='%s']".formatted(artifact);
  }

  private String resolved(String text) {
    NodeList properties = pom.getElementsByTagName("properties").item(0).getChildNodes();
    String resolved = text;
    for (int i = 0; i < properties.getLength(); i++) {
      resolved =
          resolved.replace(
              "${" + properties.item(i).getNodeName() + "}", properties.item(i).getTextContent());
    }
    return resolved;
  }
}
