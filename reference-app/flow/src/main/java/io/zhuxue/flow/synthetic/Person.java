package io.zhuxue.flow.synthetic;

/** Somebody who does not exist. */
record Person(String name, Ethnicity group, Identities.Identity identity) {
    boolean male() {
        return identity.male();
    }

    /** The number of 18 characters, whether or not a file names it. */
    String number() {
        return identity.number();
    }
}
