package io.zhuxue.reporting.template;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.table.TableException;
import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A look at a template for what would act on the reader's machine: the filled file goes to colleagues, with their data in
 * it, under the name of this system.
 */
final class TemplateScan {

    private static final Pattern ACTIVE =
            Pattern.compile("(?i).*(vbaProject|externalLinks/|connections\\.xml|queryTables/|embeddings/|activeX/|"
                    + "ctrlProps/|customUI|macrosheets/|dialogsheets/).*");

    private static final Set<String> FORMULAS =
            Set.of("f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula");

    /** A formula that asks the net, runs a program or reads another file. */
    private static final Pattern FETCHING = Pattern.compile(
            "(?i)(WEBSERVICE|IMAGE|RTD|CALL|REGISTER\\.ID|REGISTER|HYPERLINK|EXEC)\\s*\\(|\\[\\d+]|\\|.*!");

    private final String name;

    private TemplateScan(String name) {
        this.name = name;
    }

    static void refuseUnsafe(Path file, String name) {
        TemplateScan scan = new TemplateScan(name);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String part = entry.getName();
                if (ACTIVE.matcher(part).matches()) {
                    throw scan.unsafe(part);
                }
                if (part.endsWith(".xml") || part.endsWith(".rels")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        scan.read(in, part);
                    }
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new TableException(
                    name, CoreMessage.NOT_XLSX.with(e.getClass().getSimpleName()));
        }
    }

    private void read(InputStream in, String part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                refuse(xml, part);
            }
        }
    }

    private void refuse(XMLStreamReader xml, String part) throws XMLStreamException {
        if (xml.getLocalName().equals("Relationship")) {
            String type = String.valueOf(xml.getAttributeValue(null, "Type"));
            boolean outside = "External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"));
            if (outside && !type.endsWith("/hyperlink")) {
                throw unsafe(xml.getAttributeValue(null, "Target"));
            }
        } else if (FORMULAS.contains(xml.getLocalName())) {
            String formula = xml.getElementText();
            if (FETCHING.matcher(formula).find()) {
                throw unsafe(part + " =" + formula);
            }
        }
    }

    private ReportingException unsafe(String what) {
        return new ReportingException(ReportingMessage.TEMPLATE_UNSAFE.with(name, what));
    }
}
