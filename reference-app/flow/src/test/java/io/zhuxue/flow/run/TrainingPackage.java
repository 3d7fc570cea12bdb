package io.zhuxue.flow.run;

import io.zhuxue.flow.synthetic.SyntheticProvince;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Small training provinces for tests of the reference app. */
public final class TrainingPackage {

    private TrainingPackage() {}

    /** Hunan in the autumn of 2022 with a few hundred students, written into a folder. */
    public static Path write(Path folder, int students) {
        try {
            SyntheticProvince.create(SyntheticProvince.Options.of(students, 5)).writeTo(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
