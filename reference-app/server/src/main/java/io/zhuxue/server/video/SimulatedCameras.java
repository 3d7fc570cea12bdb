package io.zhuxue.server.video;

import io.zhuxue.nutrition.surveillance.Camera;
import io.zhuxue.nutrition.surveillance.CameraWatch;
import io.zhuxue.nutrition.surveillance.DeviceId;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cameras that do not exist (模拟摄像机), for training: two at each school, told from real ones by the serial that begins with
 * 9. Some fall silent for a while, always at the same time of the same day.
 */
final class SimulatedCameras {

    private static final int FIRST_MINUTE = 6 * 60;
    private static final int LAST_MINUTE = 18 * 60;

    private SimulatedCameras() {}

    /** The two cameras of the so-manieth school: the kitchen, and where pupils eat; nobody looks at every fifth store. */
    static List<Camera> of(String region, int number, io.zhuxue.core.identity.SchoolCode school) {
        Set<ProcessPoint> kitchen = number % 5 == 4
                ? Set.of(ProcessPoint.PREPARING, ProcessPoint.COOKING, ProcessPoint.SAMPLE)
                : Set.of(
                        ProcessPoint.RECEIVING,
                        ProcessPoint.STORE,
                        ProcessPoint.STORAGE,
                        ProcessPoint.PREPARING,
                        ProcessPoint.COOKING,
                        ProcessPoint.SAMPLE);
        Set<ProcessPoint> hall = Set.of(ProcessPoint.SERVING, ProcessPoint.DINING, ProcessPoint.WASHING);
        return List.of(
                new Camera(id(region, number * 2), school, kitchen),
                new Camera(id(region, number * 2 + 1), school, hall));
    }

    private static DeviceId id(String region, int serial) {
        return new DeviceId(region + "00" + "00" + "132" + "0" + String.format(Locale.ROOT, "9%05d", serial));
    }

    static boolean isOne(DeviceId id) {
        return id.digits().charAt(14) == '9';
    }

    /** Lets the cameras report a day, a minute apart; every seventh camera is silent for twenty minutes at ten. */
    static void report(Collection<Camera> cameras, LocalDate day, CameraWatch watch) {
        for (Camera camera : cameras) {
            boolean silent =
                    Math.floorMod(Integer.parseInt(camera.id().digits().substring(15)) + day.getDayOfYear(), 7) == 0;
            for (int minute = FIRST_MINUTE; minute < LAST_MINUTE; minute++) {
                LocalDateTime at = day.atStartOfDay().plusMinutes(minute);
                if (!silent || at.getHour() != 10 || at.getMinute() >= 20) {
                    watch.heard(camera.id(), at);
                }
            }
        }
    }
}
