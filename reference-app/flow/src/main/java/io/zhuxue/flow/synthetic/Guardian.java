package io.zhuxue.flow.synthetic;

/**
 * A guardian of the students of a household.
 *
 * @param writtenId the ID as the student's file has it: 18 characters, the old 15, or blank
 */
record Guardian(Person person, String relation, String writtenId) {}
