package io.zhuxue.nutrition.surveillance;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;

/**
 * A device's number in GB/T 28181 (设备编码): 20 digits, of which 8 name the centre, 2 the trade, 3 the type, 1 the network and
 * 6 the device.
 *
 * @param digits the digits
 */
public record DeviceId(String digits) implements Comparable<DeviceId> {

    private static final int LENGTH = 20;
    private static final int TYPE_FROM = 10;
    private static final int TYPE_TO = 13;

    public DeviceId {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a device's number has 20 digits");
        }
    }

    /** Reads a number. */
    public static Parsed<DeviceId> parse(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Parsed.accepted(new DeviceId(text))
                : Parsed.refused(CoreMessage.BAD_VALUE.with("设备编码", "20 位数字"));
    }

    /** The type: 131 and 132 are cameras, 111 and 118 recorders, 200 a server of signals. */
    public String type() {
        return digits.substring(TYPE_FROM, TYPE_TO);
    }

    /** True for a camera (摄像机, 网络摄像机). */
    public boolean isCamera() {
        return type().equals("131") || type().equals("132");
    }

    @Override
    public int compareTo(DeviceId other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
