package io.zhuxue.nutrition.surveillance;

import io.zhuxue.core.Parsed;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.surveillance.DeviceMessage.Catalogue;
import io.zhuxue.nutrition.surveillance.DeviceMessage.Item;
import io.zhuxue.nutrition.surveillance.DeviceMessage.Keepalive;
import io.zhuxue.nutrition.surveillance.DeviceMessage.Other;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a device's XML: the texts below the root, and those of each item of a list. */
final class DeviceXml {

    private static final int LONGEST = 1 << 20;
    private static final int ITEM_DEPTH = 3;
    private static final int HEAD = 100;
    private static final Pattern CHINESE = Pattern.compile("encoding=[\"']GB", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> head = new HashMap<>();
    private final List<Map<String, String>> items = new ArrayList<>();

    private DeviceXml() {}

    static Parsed<DeviceMessage> read(byte[] xml) {
        if (xml.length > LONGEST) {
            return refused("过长");
        }
        DeviceXml message = new DeviceXml();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            message.texts(factory.createXMLStreamReader(new StringReader(decoded(xml))));
            return message.message();
        } catch (XMLStreamException broken) {
            return refused("不是 XML");
        } catch (NumberFormatException broken) {
            return refused("序号或数量");
        }
    }

    /** GB18030 where a message names GB2312 or GBK, of which it is a superset and which devices overstep; else UTF-8. */
    private static String decoded(byte[] xml) {
        String head = new String(xml, 0, Math.min(xml.length, HEAD), StandardCharsets.ISO_8859_1);
        boolean chinese = CHINESE.matcher(head).find();
        return new String(xml, chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
    }

    private void texts(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        String element = "";
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                element = reader.getLocalName();
                text.setLength(0);
                if (element.equals("Item") && depth == ITEM_DEPTH) {
                    items.add(new HashMap<>());
                }
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (reader.getLocalName().equals(element)) {
                    keep(depth, element, text.toString().strip());
                }
                text.setLength(0);
                depth--;
            }
        }
    }

    private void keep(int depth, String element, String text) {
        if (depth == 2) {
            head.put(element, text);
        } else if (depth == ITEM_DEPTH + 1 && !items.isEmpty()) {
            items.get(items.size() - 1).put(element, text);
        }
    }

    private Parsed<DeviceMessage> message() {
        Parsed<DeviceId> device = DeviceId.parse(head.getOrDefault("DeviceID", ""));
        if (device.value().isEmpty()) {
            return refused("设备编码");
        }
        DeviceId id = device.orThrow();
        long number = Long.parseLong(head.getOrDefault("SN", ""));
        String command = head.getOrDefault("CmdType", "");
        return switch (command) {
            case "Keepalive" ->
                Parsed.accepted(new Keepalive(id, number, "OK".equalsIgnoreCase(head.getOrDefault("Status", ""))));
            case "Catalog" -> catalogue(id, number);
            case "" -> refused("命令");
            default -> Parsed.accepted(new Other(id, number, command));
        };
    }

    private Parsed<DeviceMessage> catalogue(DeviceId device, long number) {
        List<Item> read = new ArrayList<>();
        for (Map<String, String> item : items) {
            Parsed<DeviceId> id = DeviceId.parse(item.getOrDefault("DeviceID", ""));
            if (id.value().isEmpty()) {
                return refused("目录项的设备编码");
            }
            String status = item.getOrDefault("Status", "");
            boolean on = "ON".equalsIgnoreCase(status) || "OK".equalsIgnoreCase(status);
            read.add(new Item(id.orThrow(), item.getOrDefault("Name", ""), on));
        }
        int total = Integer.parseInt(head.getOrDefault("SumNum", Integer.toString(read.size())));
        return Parsed.accepted(new Catalogue(device, number, total, read));
    }

    private static Parsed<DeviceMessage> refused(String what) {
        return Parsed.refused(NutritionMessage.BAD_DEVICE_MESSAGE.with(what));
    }
}
