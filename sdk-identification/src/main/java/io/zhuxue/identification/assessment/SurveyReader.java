package io.zhuxue.identification.assessment;

import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import java.util.function.Consumer;

/** A reader of surveys (量化测评表) that scores each by a model. */
public interface SurveyReader {

    /** A reader for the survey of a model: one column a question. */
    static SurveyReader create(ScoringModel model) {
        return new DefaultSurveyReader(model);
    }

    /**
     * Reads surveys row by row; an answer that the model does not have (BAD_VALUE), a missing key (MISSING) and a second
     * survey of a student (DUPLICATE_KEY) are refused.
     *
     * @throws io.zhuxue.core.table.TableException when the table cannot be read at all
     */
    void read(TableSource survey, Consumer<? super SurveyAnswer> taken, Consumer<? super Rejection> refused);

    /** Reads surveys and keeps only the scores. */
    default SurveyScores scores(TableSource survey, Consumer<? super Rejection> refused) {
        SurveyScores scores = new SurveyScores();
        read(survey, scores::add, refused);
        return scores;
    }
}
