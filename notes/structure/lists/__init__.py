"""The shapes in which talks stand that are no headings: bullets, rows, bold or plain lines."""
