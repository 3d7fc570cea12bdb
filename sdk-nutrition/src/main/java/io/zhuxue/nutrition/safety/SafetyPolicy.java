package io.zhuxue.nutrition.safety;

import io.zhuxue.core.policy.spi.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The national baseline of safety work and growth screening (安全管理与生长监测基线); a service of the policy book. */
public final class SafetyPolicy implements PolicySource {

    /** The source, as the service loader makes it. */
    public SafetyPolicy() {}

    @Override
    public String name() {
        return "nutrition-safety";
    }

    @Override
    public List<String> files() {
        return List.of("care.yaml", "growth.yaml");
    }

    @Override
    public InputStream open(String file) throws IOException {
        InputStream in = SafetyPolicy.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException("no resource " + file);
        }
        return in;
    }
}
