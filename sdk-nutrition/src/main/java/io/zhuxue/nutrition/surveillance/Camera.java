package io.zhuxue.nutrition.surveillance;

import io.zhuxue.core.identity.SchoolCode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A camera and what it sees (摄像机与环节绑定).
 *
 * @param id its number
 * @param school where it hangs
 * @param points what it sees
 */
public record Camera(DeviceId id, SchoolCode school, Set<ProcessPoint> points) {

    public Camera {
        Set<ProcessPoint> copy = EnumSet.noneOf(ProcessPoint.class);
        copy.addAll(points);
        points = Collections.unmodifiableSet(copy);
    }
}
