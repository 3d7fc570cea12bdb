package io.zhuxue.core.policy;

import io.zhuxue.core.Message;

/**
 * One thing that is wrong in a policy file.
 *
 * @param file the file's name
 * @param line the line, counted from 1; 0 when the whole file is meant
 * @param reason the coded reason
 */
public record PolicyProblem(String file, int line, Message reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
