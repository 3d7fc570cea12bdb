package io.zhuxue.nutrition.surveillance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.SchoolCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CameraEventsTest {

    private static final Camera CAMERA = new Camera(
            new DeviceId("43052900001320000001"), new SchoolCode("2143000001"), Set.of(ProcessPoint.COOKING));

    @Test
    void a_camera_hangs_where_it_was_hung_last_until_it_is_removed() {
        Camera moved = new Camera(CAMERA.id(), CAMERA.school(), Set.of(ProcessPoint.SAMPLE));
        List<CameraEvent> events = new ArrayList<>(List.of(new CameraEvent.Hung(CAMERA), new CameraEvent.Hung(moved)));
        assertThat(CameraEvent.standing(events)).contains(moved);
        events.add(new CameraEvent.Removed("损坏"));
        assertThat(CameraEvent.standing(events)).isEmpty();
        assertThat(CameraEvent.standing(List.of())).isEmpty();
    }

    @Test
    void a_clip_lies_where_it_was_kept_whoever_watched_it() {
        List<ClipEvent> events = new ArrayList<>(List.of(new ClipEvent.Missed("设备离线")));
        assertThat(ClipEvent.place(events)).isEmpty();
        events.add(new ClipEvent.Kept("nvr://1"));
        events.add(new ClipEvent.Watched("核查验收"));
        assertThat(ClipEvent.place(events)).contains("nvr://1");
    }
}
