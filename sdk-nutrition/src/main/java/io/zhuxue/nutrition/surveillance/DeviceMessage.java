package io.zhuxue.nutrition.surveillance;

import io.zhuxue.core.Parsed;
import java.util.List;

/**
 * What a device says by GB/T 28181 (MANSCDP 消息): XML of a few elements in a SIP MESSAGE. Only what this module acts on is
 * read; other commands are kept as {@link Other}.
 */
public sealed interface DeviceMessage {

    /** Who says it, or of whom it is said. */
    DeviceId device();

    /** The serial number, by which an answer finds its question. */
    long number();

    /**
     * A device is there (心跳 Keepalive).
     *
     * @param device which device
     * @param number the serial number
     * @param well whether it says that it is well
     */
    record Keepalive(DeviceId device, long number, boolean well) implements DeviceMessage {}

    /**
     * A part of the list of what hangs on a device (目录 Catalog); a long list comes in several parts.
     *
     * @param device which device
     * @param number the serial number of the question
     * @param total how many items all parts have together
     * @param items the items of this part
     */
    record Catalogue(DeviceId device, long number, int total, List<Item> items) implements DeviceMessage {

        public Catalogue {
            items = List.copyOf(items);
        }
    }

    /**
     * Something that hangs on a device.
     *
     * @param id its number
     * @param name its name
     * @param on whether it is on
     */
    record Item(DeviceId id, String name, boolean on) {}

    /**
     * Anything else.
     *
     * @param device which device
     * @param number the serial number
     * @param command the command, such as Alarm
     */
    record Other(DeviceId device, long number, String command) implements DeviceMessage {}

    /** Reads a message out of its bytes, in GB18030 when it names a Chinese encoding, else in UTF-8. No document type, nothing from elsewhere. */
    static Parsed<DeviceMessage> read(byte[] xml) {
        return DeviceXml.read(xml);
    }

    /**
     * The question for all that hangs on a device (目录查询).
     *
     * @param device whom to ask
     * @param number the serial number, which the answer repeats
     */
    static String catalogueQuery(DeviceId device, long number) {
        return "<?xml version=\"1.0\" encoding=\"GB2312\"?>\r\n<Query>\r\n<CmdType>Catalog</CmdType>\r\n<SN>" + number
                + "</SN>\r\n<DeviceID>" + device + "</DeviceID>\r\n</Query>\r\n";
    }
}
