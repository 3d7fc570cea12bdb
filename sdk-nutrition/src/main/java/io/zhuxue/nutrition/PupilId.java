package io.zhuxue.nutrition;

/**
 * A pupil of the plan's real-name roll (实名制学生) under the number that the school system gives; no name, no ID number.
 *
 * @param id never blank
 */
public record PupilId(String id) implements Comparable<PupilId> {

    public PupilId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a pupil's id is never blank");
        }
    }

    @Override
    public int compareTo(PupilId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
