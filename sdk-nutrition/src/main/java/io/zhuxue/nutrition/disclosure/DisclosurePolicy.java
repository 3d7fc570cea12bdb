package io.zhuxue.nutrition.disclosure;

import io.zhuxue.core.policy.spi.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The national baseline of disclosure (公示基线); a service of the policy book. */
public final class DisclosurePolicy implements PolicySource {

    /** The source, as the service loader makes it. */
    public DisclosurePolicy() {}

    @Override
    public String name() {
        return "nutrition-disclosure";
    }

    @Override
    public List<String> files() {
        return List.of("disclosure.yaml");
    }

    @Override
    public InputStream open(String file) throws IOException {
        InputStream in = DisclosurePolicy.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException("no resource " + file);
        }
        return in;
    }
}
