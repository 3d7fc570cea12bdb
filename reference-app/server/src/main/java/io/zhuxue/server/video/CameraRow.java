package io.zhuxue.server.video;

import io.zhuxue.nutrition.surveillance.Camera;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import java.util.stream.Collectors;

/** A camera where it hangs (摄像机). */
public record CameraRow(Camera camera, String school, boolean simulated) {

    /** What it sees, in words. */
    public String points() {
        return camera.points().stream().map(ProcessPoint::chineseName).collect(Collectors.joining("、"));
    }
}
