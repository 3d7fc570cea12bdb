package io.zhuxue.server.console;

import static io.zhuxue.server.console.PageParts.COUNTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.server.access.Officer;
import io.zhuxue.server.video.CameraRow;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Cameras and clips by page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VideoPageTest {

    private PageParts parts;

    @BeforeAll
    void train(@TempDir Path data) throws IOException {
        parts = PageParts.trained(data);
    }

    private VideoPage video(Officer officer) {
        return parts.open(officer, new VideoPage(), VideoPage::fill);
    }

    @Test
    void cameras_and_clips_are_noted_by_page() {
        VideoPage page = video(COUNTY);
        String code = page.getSchools().get(0).code().code();
        assertThat(page.getPoints()).hasSize(9);
        page.simulate();
        parts.told("60台");
        assertThat(page.getCameras()).hasSize(60).allMatch(CameraRow::simulated);
        assertThat(page.getCover()).hasSize(30);
        parts.with("day", "2022-10-10");
        page.simulateDay();
        parts.told("盲区");
        assertThat(page.getDay()).isEqualTo("2022-10-10");
        assertThat(page.getBlind()).isNotEmpty();
        parts.with("device", "43030200001320000001", "school", code);
        page.hang();
        parts.refused("至少一个环节");
        parts.parameters.put("point", new String[] {"COOKING", "SAMPLE"});
        page.hang();
        parts.told("已登记");
        assertThat(page.getCameras()).hasSize(61);
        page.remove("43030200001320000001");
        parts.refused("须写明");
        parts.with("words", "搬迁");
        page.remove("43030200001320000001");
        parts.told("已拆除");
        parts.with("event", "LOT-1", "school", code, "at", "RECEIVING", "when", "2022-10-10 08:00");
        page.ask();
        parts.told("已申请保存");
        String file = page.getClips().get(0).file();
        parts.with("words", "录像机故障");
        page.miss(file);
        parts.told("无法保存");
        parts.with("words", "NVR-1");
        page.keep(file);
        parts.told("保存位置");
        parts.with("words", "核对验收短重");
        page.watch(file);
        parts.told("审计链");
        parts.with("day", "2022-10-11", "times", "COOKING 09:00 10:00", "reports", "错");
        page.reports();
        parts.refused("HEARD");
        assertThat(video(parts.school).isWorks()).isFalse();
    }
}
