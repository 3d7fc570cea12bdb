package io.zhuxue.server.recognition;

import io.zhuxue.identification.recognition.RecognitionCase;
import java.util.List;

/**
 * One case opened (认定个案): where it stands, and its story in sentences, oldest first.
 *
 * @param name the student's name, as the roster has it
 */
public record CaseView(CaseRow row, String name, RecognitionCase file, List<String> story) {

    public CaseView {
        story = List.copyOf(story);
    }
}
