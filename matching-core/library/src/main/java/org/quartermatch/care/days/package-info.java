/**
 * Goes through a year day by day. {@code ChildYear} says when a child is cared for on a day, {@code
 * WorkYear} when there is work, {@code CareYearCount} puts both together by the judges of time.
 */
@NullMarked
package org.quartermatch.care.days;

import org.jspecify.annotations.NullMarked;
