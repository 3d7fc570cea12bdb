package io.zhuxue.nutrition.kitchen;

import io.zhuxue.core.policy.spi.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The national baseline of kitchen safety (供餐安全基线); a service of the policy book. */
public final class KitchenPolicy implements PolicySource {

    /** The source, as the service loader makes it. */
    public KitchenPolicy() {}

    @Override
    public String name() {
        return "nutrition-kitchen";
    }

    @Override
    public List<String> files() {
        return List.of("safety.yaml");
    }

    @Override
    public InputStream open(String file) throws IOException {
        InputStream in = KitchenPolicy.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException("no resource " + file);
        }
        return in;
    }
}
