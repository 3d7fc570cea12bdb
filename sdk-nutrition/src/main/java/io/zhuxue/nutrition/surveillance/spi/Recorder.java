package io.zhuxue.nutrition.surveillance.spi;

import io.zhuxue.core.Parsed;
import io.zhuxue.nutrition.surveillance.Clip;

/** Where recordings lie (录像存储). A host brings it; moving pictures do not go through this module. */
public interface Recorder {

    /** Keeps a clip beyond the usual time; where it can be fetched, or why it cannot. A clip may be asked for again. */
    Parsed<String> keep(Clip clip);
}
