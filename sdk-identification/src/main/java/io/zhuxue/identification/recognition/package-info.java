/**
 * Recognition (家庭经济困难学生认定) as a case of five steps – notice, application, decision, public notice, filing – kept as
 * events that are added and never changed (教财〔2018〕16号, domain 3).
 */
@NullMarked
package io.zhuxue.identification.recognition;

import org.jspecify.annotations.NullMarked;
