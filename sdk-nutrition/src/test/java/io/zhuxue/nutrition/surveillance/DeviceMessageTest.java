package io.zhuxue.nutrition.surveillance;

import static io.zhuxue.nutrition.surveillance.CameraWatchTest.ONE;
import static io.zhuxue.nutrition.surveillance.CameraWatchTest.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.nutrition.surveillance.DeviceMessage.Catalogue;
import io.zhuxue.nutrition.surveillance.DeviceMessage.Item;
import io.zhuxue.nutrition.surveillance.DeviceMessage.Keepalive;
import io.zhuxue.nutrition.surveillance.DeviceMessage.Other;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DeviceMessageTest {

    private static final String KEEPALIVE = """
        <?xml version="1.0"?>
        <Notify>
        <CmdType>Keepalive</CmdType>
        <SN>43</SN>
        <DeviceID>34020000001320000001</DeviceID>
        <Status>OK</Status>
        </Notify>
        """;

    private static final String CATALOGUE = """
        <?xml version="1.0" encoding="GB2312"?>
        <Response>
        <CmdType>Catalog</CmdType>
        <SN>17</SN>
        <DeviceID>34020000001180000001</DeviceID>
        <SumNum>2</SumNum>
        <DeviceList Num="2">
        <Item>
        <DeviceID>34020000001320000001</DeviceID>
        <Name>烹饪区</Name>
        <Manufacturer>厂商</Manufacturer>
        <Info><PTZType>1</PTZType></Info>
        <Status>ON</Status>
        </Item>
        <Item>
        <DeviceID>34020000001320000002</DeviceID>
        <Name>库房</Name>
        <Status>OFF</Status>
        </Item>
        </DeviceList>
        </Response>
        """;

    private static Parsed<DeviceMessage> read(String xml) {
        return DeviceMessage.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String xml) {
        return read(xml).refusal().map(Message::text).orElse("taken");
    }

    @Test
    void a_heartbeat_says_that_a_device_is_there() {
        assertThat(read(KEEPALIVE).orThrow()).isEqualTo(new Keepalive(ONE, 43, true));
        assertThat(read(KEEPALIVE.replace("OK", "ERROR")).orThrow()).isEqualTo(new Keepalive(ONE, 43, false));
    }

    @Test
    void a_catalogue_comes_in_the_encoding_that_it_names() {
        Parsed<DeviceMessage> read = DeviceMessage.read(CATALOGUE.getBytes(Charset.forName("GB2312")));
        assertThat(read.orThrow())
                .isEqualTo(new Catalogue(
                        new DeviceId("34020000001180000001"),
                        17,
                        2,
                        List.of(new Item(ONE, "烹饪区", true), new Item(TWO, "库房", false))));
    }

    @Test
    void a_command_that_nobody_acts_on_is_kept_as_such() {
        DeviceMessage alarm = read(KEEPALIVE.replace("Keepalive", "Alarm")).orThrow();
        assertThat(alarm).isEqualTo(new Other(ONE, 43, "Alarm"));
        assertThat(alarm.device()).isEqualTo(ONE);
        assertThat(alarm.number()).isEqualTo(43);
    }

    @Test
    void what_cannot_be_read_is_refused_with_the_reason() {
        assertThat(refusal("hello")).isEqualTo("设备消息无法识别：不是 XML。");
        assertThat(refusal(KEEPALIVE.replace("34020000001320000001", "1"))).contains("设备编码");
        assertThat(refusal(KEEPALIVE.replace("43", "x"))).contains("序号");
        assertThat(refusal(KEEPALIVE.replace("<CmdType>Keepalive</CmdType>", "")))
                .contains("命令");
        assertThat(refusal(CATALOGUE.replace("GB2312", "UTF-8").replace("34020000001320000002", "2")))
                .contains("目录项");
        assertThat(refusal("<a>" + " ".repeat(1 << 20) + "</a>")).contains("过长");
    }

    @Test
    void nothing_is_fetched_from_elsewhere_and_no_entity_grows() {
        String outside = """
            <?xml version="1.0"?>
            <!DOCTYPE Notify [<!ENTITY x SYSTEM "file:///etc/hostname">]>
            <Notify><CmdType>Keepalive</CmdType><SN>1</SN><DeviceID>&x;</DeviceID></Notify>
            """;
        assertThat(read(outside).refusal()).isPresent();
    }

    @Test
    void a_question_can_be_read_back() {
        String query = DeviceMessage.catalogueQuery(ONE, 5);
        assertThat(query).startsWith("<?xml version=\"1.0\" encoding=\"GB2312\"?>");
        assertThat(read(query).orThrow()).isEqualTo(new Catalogue(ONE, 5, 0, List.of()));
    }

    @Property(tries = 200)
    void whatever_a_device_sends_is_read_or_refused_and_never_throws(@ForAll byte[] bytes) {
        Parsed<DeviceMessage> read = DeviceMessage.read(bytes);
        assertThat(read.value().isPresent()).isNotEqualTo(read.refusal().isPresent());
    }
}
