package io.zhuxue.nutrition.surveillance;

import io.zhuxue.core.policy.spi.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The national baseline of surveillance (视频监看基线); a service of the policy book. */
public final class SurveillancePolicy implements PolicySource {

    /** The source, as the service loader makes it. */
    public SurveillancePolicy() {}

    @Override
    public String name() {
        return "nutrition-surveillance";
    }

    @Override
    public List<String> files() {
        return List.of("video.yaml");
    }

    @Override
    public InputStream open(String file) throws IOException {
        InputStream in = SurveillancePolicy.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException("no resource " + file);
        }
        return in;
    }
}
